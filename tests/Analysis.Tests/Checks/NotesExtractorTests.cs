using Parley.Analysis.Calls;
using Parley.Analysis.Checks;

namespace Parley.Analysis.Tests.Checks;

public sealed class NotesExtractorTests
{
    private static string At(string text, TurnSpan span) => text[span.Start..span.End];

    [Theory]
    [InlineData("手机是13800138000", "mobile", "+8613800138000", "13800138000")]
    [InlineData("打我手机幺三八零零幺三八零零零", "mobile", "+8613800138000", "幺三八零零幺三八零零零")]
    [InlineData("记一下 一三八 零零一三 八零零零", "mobile", "+8613800138000", "一三八 零零一三 八零零零")]
    [InlineData("电话是138 0013 8000", "mobile", "+8613800138000", "138 0013 8000")]
    [InlineData("赵姐13912340077 一接电话就数落", "mobile", "+8613912340077", "13912340077")]
    [InlineData("座机0931-7720416", "landline", "+869317720416", "0931-7720416")]
    [InlineData("座机是二六一八八三三", "landline", "2618833", "二六一八八三三")]
    [InlineData("传真:0931-7720416", "fax", "+869317720416", "0931-7720416")]
    [InlineData("邮箱 Wang.Li@RFplating.cn。", "email", "wang.li@rfplating.cn", "Wang.Li@RFplating.cn")]
    [InlineData("微信是lf下划线tongfeng零八", "wechat", "lf_tongfeng08", "lf下划线tongfeng零八")]
    [InlineData("加QQ 12345678", "qq", "12345678", "12345678")]
    [InlineData("It's 020 7946 0113.", "landline", "+442079460113", "020 7946 0113")]
    [InlineData("my mobile is 07700 900 412, call +44 20 7946 0018", "landline", "+442079460018", "+44 20 7946 0018")]
    [InlineData("uh six one four five five five oh one eight seven i guess", "phone", "+16145550187", "six one four five five five oh one eight seven")]
    [InlineData("it is oh four one one triple five eight two oh", "mobile", "+61411555820", "oh four one one triple five eight two oh")]
    [InlineData("send it to m.desrochers at kapmill dot example", "email", "m.desrochers@kapmill.example", "m.desrochers at kapmill dot example")]
    [InlineData("wechat id is tom_lee88", "wechat", "tom_lee88", "tom_lee88")]
    public void Contacts_AsSaid_AreFoundWithTheirWords(string text, string kind, string value, string words)
    {
        var contact = Assert.Single(A.Checks(A.Customer(text)).Notes.Contacts, contact => contact.Kind == kind);

        Assert.Equal((value, words), (contact.Value, At(text, contact.Evidence)));
        Assert.Contains(contact.Value, NotesExtractor.FromNote(text).Contacts.Select(noted => noted.Value));
    }

    [Theory]
    [InlineData(Speaker.Agent, "我的电话是13800138000,您随时打")]
    [InlineData(Speaker.Agent, "您直接打13800138000找我")]
    [InlineData(Speaker.Agent, "call me on 020 7946 0113")]
    [InlineData(Speaker.Customer, "我打你们客服电话13800138000没人接")]
    [InlineData(Speaker.Customer, "去年买了三千五百二十台,一共花了12000000")]
    [InlineData(Speaker.Customer, "日期2026-03-05 10:00,编号 3-15-2210")]
    public void Contacts_NotTheCustomers_AreLeftOut(Speaker speaker, string text) =>
        Assert.Empty(A.Checks(A.Turn(speaker, text)).Notes.Contacts);

    [Fact]
    public void Contacts_ReadBackByTheAgent_AreOne()
    {
        var notes = A.Checks(A.Customer("电话13800138000"), A.Agent("您电话是幺三八零零幺三八零零零,对吧?", "note_taking")).Notes;

        Assert.Equal(0, Assert.Single(notes.Contacts).Evidence.Turn);
    }

    [Theory]
    [InlineData(Speaker.Customer, "我们是同煤三矿的", "同煤三矿")]
    [InlineData(Speaker.Customer, "你好,我是晓月家纺运营。", "晓月家纺")]
    [InlineData(Speaker.Agent, "您好,请问是恒泰包装吗?我是康衡体检的小史", "恒泰包装")]
    [InlineData(Speaker.Agent, "喂你好顺达机电不 我这边山东铸盛托辊的", "顺达机电")]
    [InlineData(Speaker.Customer, "Yes, this is Trent at Barrow Creek Coal.", "Barrow Creek Coal")]
    [InlineData(Speaker.Agent, "Is that Mr Pemberton at Tipton Precision?", "Tipton Precision")]
    [InlineData(Speaker.Customer, "yeah collins this is mwangi biomed at st luke's serial ending double seven four", "st luke's")]
    [InlineData(Speaker.Agent, "您好,我是宏远科技公司的小张", null)]
    [InlineData(Speaker.Agent, "Good morning, this is Rosalind from Ascentra Lifts.", null)]
    [InlineData(Speaker.Customer, "你们是宏远科技公司吗", null)]
    [InlineData(Speaker.Customer, "我们是大公司", null)]
    public void Company_TheCustomers_IsFoundAndTheAgentsIsNot(Speaker speaker, string text, string? expected) =>
        Assert.Equal(expected, A.Checks(A.Turn(speaker, text)).Notes.Company);

    [Theory]
    [InlineData("丰禾五金一听价就说贵", "丰禾五金")]
    [InlineData("跟淮滨种业质检室聊了半小时", "淮滨种业")]
    [InlineData("云岭丝绸 仓库 李 说明年再看", "云岭丝绸")]
    [InlineData("电话回访 东关批发部赵 说货收到了", "东关批发部")]
    [InlineData("青禾民宿Lily姐 样册翻了两遍", "青禾民宿")]
    [InlineData("东港物流阿强 又砍价", "东港物流")]
    [InlineData("恒昌钢构邬总签了", "恒昌钢构")]
    [InlineData("隔壁饭店说我们贵", null)]
    [InlineData("中央空调,报价给了", null)]
    [InlineData("阿姨说再看看", null)]
    public void Company_AtTheBeginningOfANote_EndsWhereItsPeopleBegin(string note, string? expected) =>
        Assert.Equal(expected, NotesExtractor.FromNote(note).Company);

    [Fact]
    public void Company_AnswerToTheQuestion_CountsBeforeTheAgentsGuess()
    {
        var checks = A.Checks(A.Agent("请问是顺达机电吗"), A.Customer("不是"), A.Agent("您矿全称叫啥我先记上", "note_taking"), A.Customer("柳林兴聚煤业 我姓任"));

        Assert.Equal("柳林兴聚煤业", checks.Notes.Company);
        Assert.Equal([new TurnSpan(3, 0, 6)], checks.Live(CheckKeys.NotesCompany).Evidence);
    }

    [Theory]
    [InlineData("我们自己用的", "end_user")]
    [InlineData("我们矿上用了三年", "end_user")]
    [InlineData("我们是做代理的", "distributor")]
    [InlineData("走货的嘛,井队都从我这儿拿", "distributor")]
    [InlineData("we resell to the trade", "distributor")]
    [InlineData("it's for our own use", "end_user")]
    [InlineData("你们是代理还是厂家?", null)]
    [InlineData("多少钱", null)]
    public void Buyer_CustomersWords_TellEndUserFromDistributor(string text, string? expected) =>
        Assert.Equal(expected, A.Checks(A.Customer(text)).Notes.Buyer);

    [Theory]
    [InlineData("您看周二上午还是周三下午过去?", "周三吧,三点", "周三", "三点")]
    [InlineData("周四上午给您回电话还是下午?", "上午", "周四", "上午")]
    [InlineData("明天上午十一点,还是下午两点过来?", "两点", "明天", "下午两点")]
    [InlineData("周五前给您寄样品,还是下周一?", "下周一,别早", "下周一", "")]
    [InlineData("Would I call out Wednesday at two, or is Friday morning quieter?", "Wednesday at two, I'll have the kettle on.", "wednesday", "two")]
    [InlineData("Shall I phone at nine on Friday or at four?", "Nine. Not nine-oh-five.", "friday", "nine")]
    [InlineData("When can I come out to the site?", "tuesday at six", "tuesday", "six")]
    public void NextStep_ChosenByTheReply_TakesWhatWasLeftOutFromTheProposal(string proposal, string reply, string day, string time)
    {
        var step = A.Checks(A.Agent(proposal, "appointment_choice"), A.Customer(reply)).Notes.NextStep;

        Assert.NotNull(step);
        Assert.Equal((day, time, 1), (step.Day, step.Time, step.Evidence.Turn));
        Assert.Equal(step.Text, At(reply, step.Evidence));
    }

    [Theory]
    [InlineData("我今天下班前给您回电话", "今天", "下班前")]
    [InlineData("那就后天下午三点半我过来", "后天", "下午三点半")]
    [InlineData("15号我再联系您", "15号", "")]
    [InlineData("I'll ring you Thursday at 7:30", "thursday", "7:30")]
    [InlineData("I'll call you tomorrow morning", "tomorrow", "morning")]
    [InlineData("let me call you next week", "next week", "")]
    public void NextStep_Announced_HasDayAndTimeAsSaid(string text, string day, string time)
    {
        var step = A.Checks(A.Agent(text, "appointment_open")).Notes.NextStep;

        Assert.Equal((day, time), (step?.Day, step?.Time));
        Assert.Equal(text, step?.Text);
    }

    [Fact]
    public void NextStep_Refused_IsNone() =>
        Assert.Null(A.Checks(A.Agent("周二上午还是周三下午?", "appointment_choice"), A.Customer("都不用来", "refusal")).Notes.NextStep);

    [Theory]
    [InlineData("这台泵上周三坏的,差一点停产,百分之一点五")]
    [InlineData("三号井的十二号馆,快一点,早一点,一点点")]
    [InlineData("it was ninety percent, one point five of them")]
    public void NextStep_NumbersThatAreNoTimes_AreNone(string text) =>
        Assert.Null(A.Checks(A.Agent(text, "appointment_open")).Notes.NextStep);

    [Fact]
    public void Promises_OfTheAgent_AreHonestOrNot()
    {
        const string text = "库存我不清楚。我去问仓库,今天五点前给您回电话。您放心。";
        const string boast = "没事的。绝对坏不了,我拿人格担保。";
        var notes = A.Checks(A.Agent(text, "honest_promise"), A.Agent(boast, "unsupported_promise"), A.Agent("您好")).Notes;

        Assert.Equal([("我去问仓库,今天五点前给您回电话。", true), ("绝对坏不了,我拿人格担保。", false)], notes.Promises.Select(promise => (promise.Text, promise.Honest)));
        Assert.Equal([notes.Promises[0].Text, notes.Promises[1].Text], [At(text, notes.Promises[0].Evidence), At(boast, notes.Promises[1].Evidence)]);
    }

    [Fact]
    public void Promises_ByWordsAlone_NeedATimeAndAreNoQuestion()
    {
        Assert.Equal("我今天下班前给您回电话", Assert.Single(A.Checks(A.Agent("我今天下班前给您回电话")).Notes.Promises).Text);
        Assert.Empty(A.Checks(A.Agent("我给您打电话")).Notes.Promises);
        Assert.Empty(A.Checks(A.Agent("明天给您打电话行吗?")).Notes.Promises);
    }

    [Fact]
    public void FromNote_ChineseNote_ReadsWhatItSays()
    {
        const string note = "文昌酒店陶总,人客气,自己用,答应周五前补一份曲线。电话0571-86660123。愿意9/12上午到展厅看看";
        var notes = NotesExtractor.FromNote(note);

        Assert.Equal(("文昌酒店", "end_user"), (notes.Company, notes.Buyer));
        Assert.Equal("+8657186660123", Assert.Single(notes.Contacts).Value);
        Assert.Equal(("9/12", "上午"), (notes.NextStep?.Day, notes.NextStep?.Time));
        Assert.Equal("答应周五前补一份曲线", Assert.Single(notes.Promises).Text);
        Assert.All([notes.Contacts[0].Evidence, notes.NextStep!.Evidence, notes.Promises[0].Evidence], span => Assert.Equal(0, span.Turn));
    }

    [Fact]
    public void FromNote_EnglishNote_ReadsWhatItSays()
    {
        var notes = NotesExtractor.FromNote("Bramble Hotel GM. Distributor for the islands. promised callback by 4pm w/ engineer slot. Site visit Tue 2pm");

        Assert.Equal(("Bramble Hotel", "distributor"), (notes.Company, notes.Buyer));
        Assert.Equal(("tue", "2pm"), (notes.NextStep?.Day, notes.NextStep?.Time));
        Assert.StartsWith("promised callback by 4pm", Assert.Single(notes.Promises).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void FromNote_NothingToRead_IsEmpty()
    {
        foreach (var note in (string[])["", " ", "客气。", "No answer."])
        {
            var notes = NotesExtractor.FromNote(note);
            Assert.Equal((null, null, null, 0, 0), (notes.Company, notes.Buyer, notes.NextStep, notes.Contacts.Count, notes.Promises.Count));
        }
    }
}
