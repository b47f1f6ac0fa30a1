namespace Parley.Analysis.Masking;

/// <summary>What a masked range is.</summary>
public enum PersonalDataKind
{
    /// <summary>Mobile, landline or fax number of any country.</summary>
    Phone,

    /// <summary>A Chinese national ID number, a US social security number, a UK national insurance number, a passport number.</summary>
    NationalId,

    /// <summary>A bank card's or account's number.</summary>
    BankCard,

    /// <summary>A car's number plate.</summary>
    Plate,

    Email,

    /// <summary>A WeChat id or a QQ number.</summary>
    Messenger,

    /// <summary>A postal address down to a house, a building or a room, or a postcode; a town or a district alone is none.</summary>
    Address,
}
