using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Parley.Analysis.Formats.Json;
using Parley.Analysis.Text;

namespace Parley.Analysis.Formats.Tables;

/// <summary>The names that columns have in exports, Chinese and English; without spaces and marks, half-width, simplified, lower case.</summary>
internal static partial class ColumnNames
{
    private static readonly FrozenDictionary<string, TableColumn> Known = new Dictionary<TableColumn, string[]>
    {
        [TableColumn.Call] =
        [
            "callid", "conversationid", "contactid", "sessionid", "recordingid", "call", "callno", "callnumber", "dialogueid", "filename",
            "通话id", "会话id", "录音id", "呼叫id", "对话id", "通话编号", "会话编号", "录音编号", "通话流水号", "流水号", "录音流水号", "录音文件名", "录音名称", "文件名", "通话标识",
        ],
        [TableColumn.Order] = ["seq", "sequence", "index", "turn", "turnid", "turnindex", "turnno", "no", "line", "序号", "轮次", "句序", "句序号", "句子序号", "顺序"],
        [TableColumn.Speaker] =
        [
            "role", "speaker", "participant", "participantrole", "speakerrole", "speakerlabel", "speakerid", "channel", "track", "party",
            "角色", "说话人", "发言人", "讲话人", "说话方", "发言方", "说话角色", "发言角色", "身份", "声道", "通道", "讲话方", "对话角色",
        ],
        [TableColumn.Text] =
        [
            "text", "content", "utterance", "sentence", "words", "message", "spokentext", "文本", "内容", "语句", "句子", "话语", "识别文本", "识别结果", "识别内容", "说话内容", "发言内容", "讲话内容", "转写文本", "原文",
        ],
        [TableColumn.Start] = ["start", "begin", "starttime", "begintime", "startoffset", "offset", "time", "timestamp", "bg", "开始", "起始", "开始时间", "起始时间", "时间", "时间戳", "开始时刻", "说话时间", "发言时间"],
        [TableColumn.End] = ["end", "endtime", "endoffset", "ed", "结束", "结束时间", "结束时刻"],
        [TableColumn.Confidence] = ["confidence", "conf", "asrconfidence", "置信度", "识别置信度"],
        [TableColumn.Dialogue] =
        [
            "dialogue", "dialog", "conversation", "transcript", "transcription", "fulltext", "calltext", "对话内容", "对话", "通话内容", "通话文本", "会话内容", "对话文本", "聊天记录", "聊天内容", "转写全文", "转写内容", "转写结果", "全文", "录音文本", "通话记录", "对话记录",
        ],
        [TableColumn.Note] = ["note", "notes", "remark", "remarks", "callnote", "callnotes", "rawnotes", "备注", "小结", "通话小结", "跟进记录", "沟通记录", "拜访记录", "通话备注", "跟进内容"],
        [TableColumn.Agent] = ["agentid", "agent", "agentname", "staffid", "staff", "employeeid", "rep", "坐席工号", "座席工号", "工号", "坐席id", "坐席", "座席", "坐席姓名", "客服工号", "客服", "员工工号", "员工", "业务员", "销售", "销售员"],
        [TableColumn.Customer] = ["customerid", "customer", "customername", "customerphone", "phone", "phonenumber", "client", "客户号码", "客户电话", "客户手机号", "客户id", "客户编号", "客户", "客户名称", "客户姓名", "手机号", "电话", "电话号码"],
        [TableColumn.Language] = ["lang", "language", "locale", "语言", "语种"],
    }.SelectMany(column => column.Value.Select(name => KeyValuePair.Create(name, column.Key))).ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What a column's name says it holds, and the unit of its times if the name tells; null for any other name.</summary>
    public static (TableColumn Column, TimeUnit? Unit)? Find(string header)
    {
        var name = NormalizedText.From(header).Text.Trim().Trim('\uFEFF');
        if (Known.TryGetValue(Marks().Replace(name, ""), out var column))
            return (column, null);
        var match = WithUnit().Match(name);
        return match.Success && Known.TryGetValue(Marks().Replace(match.Groups[1].Value, ""), out column) && column is TableColumn.Start or TableColumn.End
            ? (column, match.Groups[2].Value is "ms" or "millis" or "milliseconds" or "msec" or "毫秒" ? TimeUnit.Milliseconds : TimeUnit.Seconds)
            : null;
    }

    [GeneratedRegex(@"[\s_\-.#:/]")]
    private static partial Regex Marks();

    [GeneratedRegex(@"^(.*?)[\s_\-(\[]*(milliseconds|millis|msec|ms|毫秒|seconds|sec|s|秒)[)\]]?$")]
    private static partial Regex WithUnit();
}
