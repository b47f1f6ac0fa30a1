using Xunit.Sdk;
using Xunit.v3;

// Each test has a service under load, and most have several: beside each other they would only wait for each other.
[assembly: Parallelization(Mode = ParallelMode.None)]
