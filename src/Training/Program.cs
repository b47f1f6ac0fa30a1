using Microsoft.ML;
using Microsoft.ML.Data;
using Parley.Analysis.Classifier;
using Parley.Training.Learning;

var x = Enumerable.Range(0, 100).Select(i => { var b = new VBuffer<float>(50, 2, new[] { 1f, 0.5f }, new[] { i % 50 / 2, 25 + i % 25 }); return b; }).ToList();
var t = LinearTrainer.TrainBinary(x, i => i % 50 < 25, _ => 1, Enumerable.Range(0, 100), new(1e-5f));
var m = LinearTrainer.TrainMultiClass(x, i => i % 3, _ => 1, Enumerable.Range(0, 100), 3, new(1e-5f));
var c = new MLContext(1);
var chain = new TransformerChain<ITransformer>(t, c.Transforms.CopyColumns("Score.a", "Score").Fit(t.Transform(c.Data.LoadFromEnumerable(new[] { new R { Features = new float[50] } }))), t);
var schema = c.Data.LoadFromEnumerable(new[] { new R { Features = new float[50] } }).Schema;
c.Model.Save(chain, schema, "/tmp/m.zip");
c.Model.Save(m, schema, "/tmp/m2.zip");
var l = (TransformerChain<ITransformer>)c.Model.Load("/tmp/m.zip", out _);
foreach (var s in l) Console.WriteLine(s.GetType());
Console.WriteLine(string.Join(",", TrainedWeights.Of(l.First())[0].Weights.Take(5)));
Console.WriteLine(string.Join(",", TrainedWeights.Of(t)[0].Weights.Take(5)));
var l2 = c.Model.Load("/tmp/m2.zip", out _);
Console.WriteLine(l2.GetType());
foreach (var s in (IEnumerable<ITransformer>)l2) Console.WriteLine(string.Join(",", TrainedWeights.Of(s)[2].Weights.Take(5)));
Console.WriteLine(string.Join(",", TrainedWeights.Of(m)[2].Weights.Take(5)));
foreach (var col in l.Transform(c.Data.LoadFromEnumerable(new[] { new R { Features = new float[50] } })).Schema) Console.WriteLine(col.Name);

sealed class R { [VectorType(50)] public float[] Features { get; set; } = []; }
