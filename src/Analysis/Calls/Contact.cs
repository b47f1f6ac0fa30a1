namespace Parley.Analysis.Calls;

/// <summary>A way to reach the customer (H4.3): kind "mobile", "landline", "phone", "fax", "email", "wechat" or "qq"; phone values in E.164 where valid, else the digits as said.</summary>
public sealed record Contact(string Kind, string Value, TurnSpan Evidence);
