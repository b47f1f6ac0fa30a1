namespace Parley.Analysis.Masking;

/// <summary>What the words before a number say that it is.</summary>
internal enum NumberCue
{
    None,

    /// <summary>"call", "打": a way to reach somebody may follow.</summary>
    Reach,

    /// <summary>"手机", "phone number".</summary>
    Phone,

    NationalId,

    BankCard,

    Qq,

    WeChat,

    /// <summary>"身份证后四位", "last four of my card": the end of such a number.</summary>
    Ending,

    /// <summary>"订单号", "part number": no person's.</summary>
    Business,
}
