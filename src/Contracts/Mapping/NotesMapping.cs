using Parley.Analysis.Calls;

namespace Parley.Contracts.Mapping;

/// <summary>What should stand in the agent's notes, to the wire and back.</summary>
internal static class NotesMapping
{
    public static V1.CallNotes ToProto(this CallNotes notes)
    {
        var proto = new V1.CallNotes();
        if (notes.Company is { } company)
            proto.Company = company;
        if (notes.Buyer is { } buyer)
            proto.Buyer = buyer;
        if (notes.NextStep is { } next)
            proto.NextStep = new V1.NextStep { Text = next.Text, Day = next.Day, Time = next.Time, Evidence = next.Evidence.ToProto() };
        proto.Contacts.Add(notes.Contacts.Select(contact => new V1.Contact
        {
            Kind = contact.Kind,
            Value = contact.Value,
            Evidence = contact.Evidence.ToProto(),
        }));
        proto.Promises.Add(notes.Promises.Select(promise => new V1.Promise
        {
            Text = promise.Text,
            Honest = promise.Honest,
            Evidence = promise.Evidence.ToProto(),
        }));
        return proto;
    }

    public static CallNotes ToCore(this V1.CallNotes notes) => new()
    {
        Company = notes.HasCompany ? notes.Company : null,
        Buyer = notes.HasBuyer ? notes.Buyer : null,
        Contacts = notes.Contacts.Select(contact => new Contact(contact.Kind, contact.Value, contact.Evidence.ToCore())).ToList(),
        NextStep = notes.NextStep is { } next ? new NextStep(next.Text, next.Day, next.Time, next.Evidence.ToCore()) : null,
        Promises = notes.Promises.Select(promise => new Promise(promise.Text, promise.Honest, promise.Evidence.ToCore())).ToList(),
    };
}
