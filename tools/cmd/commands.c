/* The table of commands. */
#include "cmd/command.h"

#include "lint/near.h"

#include <string.h>

const struct command commands[] = {
    { "parse",
      "FILE...",
      { "读懂通知和填报：项目、领导、单位、期限、目标；填报逐行列出",
        "what was understood of notices and filings: items, units, targets" },
      COMMAND_PARSE,
      command_parse },
    { "lint",
      "[PATH...]",
      { "检查通知和填报：指出问题所在、原因和改法",
        "check notices and filings: where, why, how to mend it" },
      COMMAND_LINT,
      command_lint },
    { "numbers",
      "[FILE...]",
      { "任何中文文本里的每个数：值、单位、上下限、位置（也读标准输入）",
        "every number of any Chinese text: value, unit, bound, place" },
      COMMAND_NUMBERS,
      command_numbers },
    { "diff",
      "OLD NEW",
      { "比较两份通知：项目的增减，领导、单位、期限、目标的变化",
        "compare two notices: items, leaders, units, deadlines, targets" },
      COMMAND_DIFF,
      command_diff },
    { "fix",
      "[PATH...]",
      { "修改读者看不出的毛病：编码、换行、行末空白、隐藏的字符",
        "mend what no reader sees: encoding, line ends, blanks" },
      COMMAND_FIX,
      command_fix },
    { "lsp",
      "",
      { "语言服务器：在编辑器里边写边查（标准输入输出）",
        "language server: checks in your editor, as you type" },
      COMMAND_LSP,
      command_lsp },
    { "ingest",
      "NOTICE",
      { "由通知生成或更新台账：项目、目标、数字各一表，人工改过的行保留",
        "write the registry of a notice; what people edited survives" },
      COMMAND_INGEST,
      command_ingest },
    { "init",
      "[DIR]",
      { "新建数据库：配置、文件夹、.gitattributes、git 钩子",
        "a new data repo: configuration, folders, .gitattributes, hooks" },
      COMMAND_INIT,
      command_init },
    { "template",
      "--unit UNIT --period PERIOD",
      { "单位的填报表：把它的项目和指标填好，可直接发出",
        "the form of a unit: its items and targets filled in" },
      COMMAND_TEMPLATE,
      command_template },
    { "collect",
      "--period PERIOD",
      { "汇总一期填报：谁没报，哪里不一致",
        "all filings of a period; who is silent, who disagrees" },
      COMMAND_COLLECT,
      command_collect },
    { "report",
      "--period PERIOD",
      { "一期的进展网页：进度、亮灯、问题、逐字注解的通知",
        "a page for people: progress, lights, findings, the notice" },
      COMMAND_REPORT,
      command_report },
    { "explain",
      "[CODE...]",
      { "解释检查项：查什么、为何、错例、正例、改法、依据",
        "explain checks: what, why, bad, good, how to mend, source" },
      COMMAND_EXPLAIN,
      command_explain },
    { "rules",
      "list|test|explain CODE...|coverage FILE...|compile [FILE...]",
      { "列出、试验、解释检查和规则，看哪些规则用得上",
        "list, test and explain checks and rules; see which rules are used" },
      COMMAND_RULES,
      command_rules },
    { "completion",
      "bash|zsh|fish",
      { "给 bash、zsh、fish 的补全", "completion for bash, zsh and fish" },
      COMMAND_COMPLETION,
      command_completion },
    { "help",
      "[COMMAND]",
      { "说明用法", "how to use duban" },
      COMMAND_HELP,
      command_help },
};

const size_t command_count = sizeof(commands) / sizeof(commands[0]);

const struct command *
command_find(const char *name)
{
    for (size_t i = 0; i < command_count; i++)
        if (!strcmp(name, commands[i].name))
            return &commands[i];
    return NULL;
}

unsigned
command_bit(const char *name)
{
    const struct command *command = command_find(name);
    return command ? command->bit : 0;
}

static struct str
nearest_command(struct str name)
{
    struct near near = near_of(name);
    for (size_t i = 0; i < command_count; i++)
        near_offer(&near, str_of(commands[i].name));
    return near.best;
}

void
command_line_fault(struct session *session, const struct option_fault *fault)
{
    struct str near = fault->near;
    if (fault->message == MESSAGE_UNKNOWN_COMMAND)
        near = nearest_command(fault->words[0]);
    struct buf says = { .arena = &session->arena };
    buf_add(&says, message(&session->arena, session->language, fault->message,
                           fault->words[0], fault->words[1], fault->words[2]));
    if (near.len)
        buf_add(&says, message(&session->arena, session->language, MESSAGE_DID_YOU_MEAN,
                               near, STR(""), STR("")));
    session_trouble(session, NULL, buf_str(&says));
}
