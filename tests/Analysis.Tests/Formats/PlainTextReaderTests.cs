using Parley.Analysis.Calls;
using Parley.Analysis.Formats;

namespace Parley.Analysis.Tests.Formats;

public sealed class PlainTextReaderTests
{
    [Theory]
    [InlineData("客服:您好,我是宏远科技的小张,请问现在方便吗?\n客户:你说吧。", "agent|您好,我是宏远科技的小张,请问现在方便吗?", "customer|你说吧。")]
    [InlineData("客服：您好。\r\n客户：你说。\r\n", "agent|您好。", "customer|你说。")]
    [InlineData("客户: 太贵了", "customer|太贵了")]
    [InlineData("客服: 您好\n\n客户: 太贵了\n这个价做不了", "agent|您好", "customer|太贵了这个价做不了")]
    [InlineData("Agent: Hello there\nhow are you\nCustomer: Fine", "agent|Hello there how are you", "customer|Fine")]
    [InlineData("SALES REP: Hi\nProspect : Too expensive", "agent|Hi", "customer|Too expensive")]
    [InlineData("客服: 您好,请讲。 客户: 太贵了! 客服: 我理解", "agent|您好,请讲。", "customer|太贵了!", "agent|我理解")]
    [InlineData("A: hi   B: hello there A: it costs 3", "A|hi", "B|hello there", "A|it costs 3")]
    [InlineData("甲：你好\n乙：你好", "甲|你好", "乙|你好")]
    [InlineData("坐席01：您好\n客户02：喂", "agent|您好", "customer|喂")]
    [InlineData("客服(小张)：您好\n王女士(客户)：喂", "agent|您好", "customer|喂")]
    [InlineData("客服小张：您好\n客户王总：喂\n客服小张：在吗\n客户王总：在", "agent|您好", "customer|喂", "agent|在吗", "customer|在")]
    [InlineData("顧客：太貴了\n業務員：可以分期", "customer|太貴了", "agent|可以分期")]
    [InlineData("张伟: 您好\n李雷: 你说\n张伟: 方便吗", "张伟|您好", "李雷|你说", "张伟|方便吗")]
    [InlineData("张伟: 您好\n李雷: 你说", "张伟|您好", "李雷|你说")]
    [InlineData("Tom Reed: hi\nAnna: hello\nTom Reed: bye", "Tom Reed|hi", "Anna|hello", "Tom Reed|bye")]
    [InlineData("Speaker 1: hi\nSpeaker 2: hello", "Speaker 1|hi", "Speaker 2|hello")]
    [InlineData("说话人1：您好\n说话人2：喂", "说话人1|您好", "说话人2|喂")]
    [InlineData("spk_0: hi\nspk_1: hello", "spk_0|hi", "spk_1|hello")]
    [InlineData("13800000000: hi\n13900000000: hello\n13800000000: yes\n13900000000: no", "13800000000|hi", "13900000000|hello", "13800000000|yes", "13900000000|no")]
    [InlineData("**客服**：您好\n**客户**：喂", "agent|您好", "customer|喂")]
    [InlineData("**客服:** 您好\n客户: **笑** 喂", "agent|您好", "customer|**笑** 喂")]
    [InlineData("【A 09:00:00】您好\n【B 09:00:02】喂", "A|0|您好", "B|2|喂")]
    [InlineData("Agent John Smith: hi\nCustomer-Anna: hello\nAgent John Smith: yes\nCustomer-Anna: no", "agent|hi", "customer|hello", "agent|yes", "customer|no")]
    [InlineData("Agent: which one\ncustomer wants: two\nAgent: fine", "agent|which one customer wants: two", "agent|fine")]
    [InlineData("客服\t您好\n客户\t喂", "agent|您好", "customer|喂")]
    [InlineData("主叫: 您好，我是小张。\n被叫: 喂\n主叫: 方便吗\n被叫: 说", "主叫|您好，我是小张。", "被叫|喂", "主叫|方便吗", "被叫|说")]
    [InlineData("客户电话：13800001111\n客服: 您好\n时间: 这个怎么说呢，您看吧。\n客户: 行", "agent|您好时间: 这个怎么说呢，您看吧。", "customer|行")]
    [InlineData("- 客服：您好\n- 客户：喂", "agent|您好", "customer|喂")]
    [InlineData("1. 客服：您好\n2、客户：喂", "agent|您好", "customer|喂")]
    [InlineData("客服\n您好\n客户\n喂\n谁啊", "agent|您好", "customer|喂谁啊")]
    [InlineData("【客服】\n您好\n【客户】\n喂", "agent|您好", "customer|喂")]
    [InlineData("【客服】您好\n【客户】喂", "agent|您好", "customer|喂")]
    [InlineData("[agent] hi\n[customer] hello", "agent|hi", "customer|hello")]
    [InlineData("问：多少钱\n答：三百", "问|多少钱", "答|三百")]
    public void Read_Speakers_AreTold(string text, params string[] turns) => Assert.Equal(turns, Reading.Text(text).Call().Lines());

    [Theory]
    [InlineData("[00:15] 客户: 价格太贵了\n[00:17] 坐席: 我理解", "customer|15|价格太贵了", "agent|17|我理解")]
    [InlineData("【坐席 09:00:17】我理解您的顾虑\n【客户 09:00:20】嗯", "agent|0|我理解您的顾虑", "customer|3|嗯")]
    [InlineData("Agent (00:00:15): hello\nCustomer (00:01:05.250): hi", "agent|15|hello", "customer|65.25|hi")]
    [InlineData("坐席-工号8012 2026-11-20 10:00:15\n价格方面我们可以分期\n您看呢\n客户 2026-11-20 10:00:21\n考虑一下", "agent|0|价格方面我们可以分期您看呢", "customer|6|考虑一下")]
    [InlineData("张伟 00:15\n您好\n李雷 00:18\n喂", "张伟|15|您好", "李雷|18|喂")]
    [InlineData("2026/11/20 10:00:15 客服: 您好\n2026/11/20 10:00:16 客户: 喂", "agent|0|您好", "customer|1|喂")]
    [InlineData("2026年11月20日 10:00:15 客服：您好\n2026年11月20日 10:01:15 客户：喂", "agent|0|您好", "customer|60|喂")]
    [InlineData("客服 10:00 AM: hi\n客户 10:01 AM: hi", "agent|0|hi", "customer|60|hi")]
    [InlineData("[00:15-00:18] 客户: 贵\n[00:18 --> 00:20] 客服: 嗯", "customer|15-18|贵", "agent|18-20|嗯")]
    [InlineData("客户: [00:15] 贵\n客服: [00:18] 嗯", "customer|15|贵", "agent|18|嗯")]
    [InlineData("[00:15][客户] 贵\n[00:18]【客服】嗯", "customer|15|贵", "agent|18|嗯")]
    [InlineData("客服[00:15]：您好\n客户[00:17]：喂", "agent|15|您好", "customer|17|喂")]
    [InlineData("[00:15] 客服: 您好。 [00:17] 客户: 喂", "agent|15|您好。", "customer|17|喂")]
    [InlineData("[20/11/2026, 10:00:15] 张伟: 您好\n[20/11/2026, 10:00:18] 李雷: 喂", "张伟|0|您好", "李雷|3|喂")]
    [InlineData("00:00:01 Speaker 1\nhi there\n00:00:03 Speaker 2\nhello", "Speaker 1|1|hi there", "Speaker 2|3|hello")]
    [InlineData("23:59:58 客服: 您好\n00:00:03 客户: 喂", "agent|0|您好", "customer|5|喂")]
    [InlineData("[10:15] 客服: 您好\n[10:16] 客户: 喂", "agent|0|您好", "customer|60|喂")]
    [InlineData("[02:15] 客服: 您好\n[62:16] 客户: 喂", "agent|135|您好", "customer|3736|喂")]
    [InlineData("[00:01] 您好\n[00:04] 喂\n哪位", "?|1|您好", "?|4|喂哪位")]
    [InlineData("00:00:01 hello\n00:00:04 hi", "?|1|hello", "?|4|hi")]
    [InlineData("[00:01] 客服: 您好\n[00:04] 在吗\n[00:06] 客户: 在", "agent|1|您好", "agent|4|在吗", "customer|6|在")]
    [InlineData("[10:00:15] 王总: 同意\n[10:00:19] 小李: 好", "王总|0|同意", "小李|4|好")]
    public void Read_Times_AreOffsets(string text, params string[] turns) => Assert.Equal(turns, Reading.Text(text).Call().Lines());

    [Theory]
    [InlineData("客服: 有两点\n注意: 要先登记\n例如: 这个\n客户: 好", "agent|有两点 注意: 要先登记 例如: 这个", "customer|好")]
    [InlineData("Agent: two things, e.g. note: sign it\nNote: now\nCustomer: I told the customer: no", "agent|two things, e.g. note: sign it Note: now", "customer|I told the customer: no")]
    [InlineData("客服: 三点到,10:30 走\n10:45: 回来\n客户: 比例 3:1", "agent|三点到,10:30 走 10:45: 回来", "customer|比例 3:1")]
    [InlineData("Agent: see https://example.com\nhttp://example.com/x: there\nCustomer: ok", "agent|see https://example.com http://example.com/x: there", "customer|ok")]
    [InlineData("客服: 两家\n周边餐馆: 甲\n客户: 还有呢\n周边餐馆: 乙", "agent|两家 周边餐馆: 甲", "customer|还有呢 周边餐馆: 乙")]
    [InlineData("客户: 号码\n[NUM]\n客服: 哪位\n[NUM]", "customer|号码 [NUM]", "agent|哪位 [NUM]")]
    [InlineData("客服: 我跟客户说:您等等\n客户: 嗯", "agent|我跟客户说:您等等", "customer|嗯")]
    public void Read_ColonsWithinWords_AreNoSpeakers(string text, params string[] turns)
    {
        var spaced = Reading.Text(text).Call().Lines();

        Assert.Equal(turns.Select(Squeeze), spaced.Select(Squeeze));

        static string Squeeze(string line) => line.Replace(" ", "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("王科长还是没表态,说等矿长回来开会再定,催了两次都往后推。下周二上午再联系。")]
    [InlineData("客户：永康五金\n联系人：林厂长\n电话：13800001111\n情况：只问价")]
    [InlineData("王科长还是没表态。\n客户: 说等矿长回来")]
    [InlineData("Called the client. Note: wants a discount.\nNext step: send the quote")]
    [InlineData("客户需求: 三台泵\n客户反馈: 太贵\n客户需求: 再降")]
    [InlineData("周四下午 3:00\n去拜访\n周五上午 9:00\n回电")]
    [InlineData("10:00 去矿上,见了王总。")]
    public void Read_TextWithoutSpeakers_IsANote(string text)
    {
        var note = Reading.Text(text).Note();

        Assert.Equal((text, "c-1", "note"), (note.Text, note.CallId, note.SourceFormat));
    }

    [Fact]
    public void Read_ForcedNote_IsANoteWhateverItLooksLike()
    {
        var note = Reading.Text("客服: 您好\n客户: 喂", options: new ReadOptions { ForceNote = true }).Note();

        Assert.Equal("客服: 您好\n客户: 喂", note.Text);
    }

    [Fact]
    public void Read_Heading_GoesIntoTheContext()
    {
        var call = Reading.Text("""
            通话记录
            通话ID: c-2026-77
            客户号码：13800001111
            客服: 李明
            坐席工号：8012
            时间：2026-11-20 10:00:15
            录音: a.wav
            语言: 中文
            --------------------
            客服：您好
            客户：喂
            """).Call();

        Assert.Equal("c-2026-77", call.CallId);
        Assert.Equal(("8012", "13800001111", "zh"), (call.Context.AgentId, call.Context.CustomerId, call.Context.Language));
        Assert.Equal(["agent|您好", "customer|喂"], call.Lines());
        Assert.Equal("plain_text", call.SourceFormat);
    }

    [Fact]
    public void Read_StaffNumberBesideTheRole_IsTheAgentsId() =>
        Assert.Equal("8012", Reading.Text("坐席-工号8012：您好\n客户：喂").Call().Context.AgentId);

    [Fact]
    public void Read_LinesBeforeTheFirstSpeaker_AreWarnedOf()
    {
        var item = Assert.Single(Reading.Text("宏远科技 回访\n\n客服: 您好\n客户: 喂"));

        var warning = Assert.Single(item.Warnings);
        Assert.Equal(1, warning.Line);
        Assert.Contains("宏远科技 回访", warning.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_OneTurnOnly_IsWarnedOf() =>
        Assert.Contains("--note", Assert.Single(Assert.Single(Reading.Text("客户: 太贵了")).Warnings).Remedy, StringComparison.Ordinal);

    [Fact]
    public void Read_TimeBeforeTheFirst_LosesTheTimeOnly()
    {
        var item = Assert.Single(Reading.Text("客服 10:00:15: 您好\n客户 10:00:05: 喂\n客服 10:00:20: 在"));

        Assert.Equal(["agent|0|您好", "customer|喂", "agent|5|在"], Assert.IsType<Transcript>(item.Call).Lines());
        Assert.Equal(2, Assert.Single(item.Warnings).Line);
    }

    [Fact]
    public void Read_OneSpeakerOnly_IsATranscript()
    {
        var call = Reading.Text("客户: 在吗\n客户: 太贵了").Call();

        Assert.All(call.Turns, turn => Assert.Equal(Speaker.Customer, turn.Speaker));
    }

    [Fact]
    public void Read_SpeakersWithoutWords_IsAnError() =>
        Assert.Equal("folder/c-1.txt:1: the speakers say nothing. Give the words after each speaker's name.", Reading.Text("客服:\n客户:").Error().ToString());
}
