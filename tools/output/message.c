/* The table of messages, and how words are put into sentences. */
#include "output/message.h"

const struct bilingual messages[MESSAGE_COUNT] = {
    [MESSAGE_WHY] = { "为何", "why" },
    [MESSAGE_HINT] = { "改法", "fix" },
    [MESSAGE_SEE] = { "另见", "see" },
    [MESSAGE_NOT_CHECKED] = { "未能检查", "not checked" },
    [MESSAGE_TIMES] = { "（全文共 {1} 处，这是第一处）",
                        " ({1} in the file, this is the first)" },
    [MESSAGE_CLEAN] = { "{1} 个文件，没有发现问题", "{1} file(s), nothing found" },
    [MESSAGE_SUMMARY] = { "{1} 个文件：{2}", "{1} file(s): {2}" },
    [MESSAGE_SUMMARY_FIXABLE] = { "；其中 {1} 项可自动修改",
                                  "; {1} can be mended automatically" },
    [MESSAGE_SUMMARY_NOT_CHECKED] = { "；{1} 项未能检查", "; {1} not checked" },
    [MESSAGE_SUMMARY_SUPPRESSED] = { "；另有 {1} 项已豁免或在基线中",
                                     "; {1} more are waived or in the baseline" },
    [MESSAGE_BASELINE_WRITTEN] = { "duban: {1}：写入 {2} 项",
                                   "duban: {1}: {2} written" },
    [MESSAGE_BASELINE_KEPT] = { "有读不了的，没有写",
                                "not written, since something could not be read" },
    [MESSAGE_STATISTICS] = { "各项统计", "by check" },
    [MESSAGE_LEFT_OUT] = { "另有 {1} 条较轻的问题超出本格式的上限，没有列出",
                           "{1} findings of the lesser severities are left out: the form has a limit" },
    [MESSAGE_SARIF_ROOT] = { "运行 duban 时所在的文件夹",
                             "the folder duban was run in" },
    [MESSAGE_GITHUB_SHOWS] = { "（GitHub 每一步每级只显示 10 条，其余见日志）",
                               " (GitHub shows 10 of each level a step; the log has them all)" },
    [MESSAGE_HTML_TITLE] = { "检查结果", "Findings" },
    [MESSAGE_HTML_CODE] = { "编号", "code" },
    [MESSAGE_HTML_CHECK] = { "检查项", "check" },
    [MESSAGE_HTML_COUNT] = { "次数", "count" },
    [MESSAGE_HTML_CHECKS] = { "检查项说明", "the checks" },
    [MESSAGE_ISSUER] = { "发文机关", "issuer" },
    [MESSAGE_DATE] = { "成文日期", "date" },
    [MESSAGE_PRINTED] = { "印发", "printed" },
    [MESSAGE_YEAR] = { "年度", "year" },
    [MESSAGE_COUNTS] = { "{1} 类 {2} 项", "{1} section(s), {2} item(s)" },
    [MESSAGE_LETTER_ONLY] = { "只有正文，没有附件",
                              "the letter only, without its annex" },
    [MESSAGE_NO_ITEMS] = { "没有找到任务项目", "no task items found" },
    [MESSAGE_NO_TITLE] = { "（没有找到标题）", "(no title found)" },
    [MESSAGE_STATED] = { "（标明 {1} 项，实有 {2} 项）", " (says {1}, has {2})" },
    [MESSAGE_COUNTED] = { "（{1} 项）", " ({1})" },
    [MESSAGE_LEADERS] = { "领导", "leaders" },
    [MESSAGE_UNITS] = { "责任", "units" },
    [MESSAGE_CO_UNITS] = { "协办", "with" },
    [MESSAGE_DEADLINE] = { "期限", "due" },
    [MESSAGE_NO_DATE] = { "日期不明", "no date" },
    [MESSAGE_DID_YOU_MEAN] = { "；是不是 {1}？", "; did you mean {1}?" },
    [MESSAGE_NO_COMMAND] = { "要做什么？用 duban help 看有哪些命令",
                             "what is to be done? duban help lists the commands" },
    [MESSAGE_UNKNOWN_COMMAND] = { "没有命令 {1}", "there is no command {1}" },
    [MESSAGE_UNKNOWN_OPTION] = { "{2} 没有选项 {1}", "{2} has no option {1}" },
    [MESSAGE_OPTION_WANTS_VALUE] = { "选项 {1} 后面要有 {2}",
                                     "option {1} wants {2} behind it" },
    [MESSAGE_OPTION_TAKES_NONE] = { "选项 {1} 后面不带值",
                                    "option {1} takes no value" },
    [MESSAGE_OPTION_VALUE] = { "选项 {1} 不能是 {2}，可以是 {3}",
                               "option {1} cannot be {2}; it can be {3}" },
    [MESSAGE_OPTION_DATE] = { "选项 {1} 要写成 2024-12-31 这样的日期或 today，不能是 {2}",
                              "option {1} wants a date like 2024-12-31, or today, not {2}" },
    [MESSAGE_NO_FILES] = { "{1} 要读哪个文件？", "{1}: which file?" },
    [MESSAGE_NO_TEXTS_IN_FOLDER] = { "文件夹里没有 .txt 或 .md 文件",
                                     "the folder holds no .txt or .md file" },
    [MESSAGE_TOO_DEEP] = { "文件夹嵌套太深", "folders are nested too deeply" },
    [MESSAGE_CANNOT_READ] = { "读不了：{1}", "cannot be read: {1}" },
    [MESSAGE_CANNOT_WRITE] = { "写不了：{1}", "cannot be written: {1}" },
    [MESSAGE_NOT_TEXT] = { "不是可读的文本；duban lint 说明原因",
                           "not a text that can be read; duban lint tells why" },
    [MESSAGE_NO_RULES] = { "找不到规则文件夹，请用 --rules 指明",
                           "the folder of rules is not found; name it with --rules" },
    [MESSAGE_BAD_RULES] = { "规则有错，没有运行",
                            "the rules have faults; nothing was run" },
    [MESSAGE_UNKNOWN_CHECK] = { "没有检查或规则 {1}", "there is no check or rule {1}" },
    [MESSAGE_UNKNOWN_ACTION] = { "duban rules 不会 {1}，可以是 {2}",
                                 "duban rules cannot {1}; it can {2}" },
    [MESSAGE_UNKNOWN_SHELL] = { "没有给“{1}”的补全，可以是 {2}",
                                "there is no completion for '{1}'; it can be {2}" },
    [MESSAGE_NO_PROFILE] = { "规则文件夹里的 profiles.yaml 没有 {1}",
                             "profiles.yaml of the rules has no {1}" },
    [MESSAGE_CONFIG_UNKNOWN_KEY] = { "没有“{1}”这个键", "there is no key '{1}'" },
    [MESSAGE_CONFIG_KIND] = { "“{1}”应为{2}", "'{1}' wants {2}" },
    [MESSAGE_CONFIG_TEXT] = { "一段文字", "a text" },
    [MESSAGE_CONFIG_MAPPING] = { "一组“键: 值”", "keys with values" },
    [MESSAGE_CONFIG_LIST] = { "编号的列表", "a list of codes" },
    [MESSAGE_CONFIG_VALUE] = { "“{1}”不能是 {2}，可以是 {3}",
                               "'{1}' cannot be {2}; it can be {3}" },
    [MESSAGE_CONFIG_DATE] = { "“{1}”要写成 2024-12-31 这样的日期或 today，不能是 {2}",
                              "'{1}' wants a date like 2024-12-31 or today, not {2}" },
    [MESSAGE_CONFIG_CODE] = { "“{1}”中没有检查 {2}",
                              "'{1}' names {2}, which is no check" },
    [MESSAGE_CONFIG_FAULTS] = { "配置有错，没有运行",
                                "the configuration has faults; nothing was run" },
    [MESSAGE_CONFIG_DEFAULT] = { "默认", "default" },
    [MESSAGE_CONFIG_OPTION] = { "选项", "option" },
    [MESSAGE_USAGE] = { "用法", "usage" },
    [MESSAGE_COMMANDS] = { "命令", "commands" },
    [MESSAGE_OPTIONS] = { "选项", "options" },
    [MESSAGE_HELP_MORE] = { "duban help 命令 说明一个命令及其选项。",
                            "duban help COMMAND tells of one command and its options." },
    [MESSAGE_EXIT_STATUS] = { "返回值：0 没有问题；1 有达到 --fail-on 级别的问题；2 有读不了、不明白或未能检查的",
                              "Exit: 0 clean; 1 findings at --fail-on or above; 2 something could not be read, "
                              "understood or checked" },
    [MESSAGE_RULES_PASSED] = { "{1} 条规则，例子都相符",
                               "{1} rules, every example is as it says" },
    [MESSAGE_RULES_FAILED] = { "{1} 条规则，{2} 个例子不符",
                               "{1} rules, {2} example(s) are not as they say" },
    [MESSAGE_LIST_CHECKS] = { "检查", "checks" },
    [MESSAGE_LIST_RULES] = { "规则", "rules" },
    [MESSAGE_EXPLAIN_BAD] = { "错例", "bad" },
    [MESSAGE_EXPLAIN_GOOD] = { "正例", "good" },
    [MESSAGE_EXPLAIN_SOURCE] = { "依据", "source" },
    [MESSAGE_EXPLAIN_RULES] = { "所用规则", "its rules" },
    [MESSAGE_EXPLAIN_PATTERN] = { "模式", "pattern" },
    [MESSAGE_COVERAGE_NEVER] = { "从未命中的规则 {1} 条", "{1} rule(s) never matched" },
};

const char *
in_language(struct bilingual words, enum language language)
{
    return language == LANGUAGE_EN ? words.en : words.zh;
}

void
fill(struct buf *buf, const char *template, const struct str *words, size_t count)
{
    struct str rest = str_of(template);
    for (size_t i = 0; i < rest.len; i++) {
        bool place = i + 2 < rest.len && rest.ptr[i] == '{' && rest.ptr[i + 2] == '}' &&
                     rest.ptr[i + 1] >= '1' && rest.ptr[i + 1] <= '9';
        if (!place) {
            buf_char(buf, rest.ptr[i]);
            continue;
        }
        size_t word = (size_t)(rest.ptr[i + 1] - '1');
        if (word < count)
            buf_add(buf, words[word]);
        i += 2;
    }
}

struct str
message(struct arena *arena, enum language language, enum message message,
        struct str first, struct str second, struct str third)
{
    struct str words[3] = { first, second, third };
    struct buf buf = { .arena = arena };
    fill(&buf, in_language(messages[message], language), words, 3);
    return buf_str(&buf);
}
