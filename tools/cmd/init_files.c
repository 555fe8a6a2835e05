/* The files of a new data repo. clang-format would break their lines. */
#include "cmd/init_files.h"

#include <stddef.h>

/* clang-format off */
#define CONFIG_ZH \
    "# 督办数据库的配置；没有这个文件也能用。各项见 duban(1)，查看现值：duban lint --show-config\n" \
    "#\n" \
    "# notices/2025.txt                  通知正文，逐字节保存（或 notices/2025/source.txt）\n" \
    "# registry/2025/                    台账：duban ingest notices/2025.txt\n" \
    "# filings/2025/M06/mzj.csv          填报：年度/期次/单位代码\n" \
    "# waivers.tsv                       经批准的例外：指纹 规则 路径 理由 批准人 到期\n" \
    "# inbox/                            收到的原件，不提交（.gitignore）\n" \
    "\n" \
    "language: zh              # zh、en\n" \
    "# profile: commit         # 场合：commit 提交、review 汇总、publish 公开\n" \
    "# fail-on: error          # 从这一级起返回 1：info、warning、error\n" \
    "# as-of: today            # 核对日期；不写则不看时钟\n" \
    "# severity:               # 改级别\n" \
    "#   LNG: warning\n" \
    "# per-path-ignore:        # 某些文件不做某些检查\n" \
    "#   \"notices/2019*\": [NOT]\n" \
    "# paths:                  # 文件夹不叫这些名字时\n" \
    "#   notices: notices\n" \
    "#   filings: filings\n" \
    "#   registry: registry\n"

#define CONFIG_EN \
    "# Configuration of a duban data repo; it works without. Keys: duban(1); values: duban lint --show-config\n" \
    "#\n" \
    "# notices/2025.txt                  the notice, byte for byte (or notices/2025/source.txt)\n" \
    "# registry/2025/                    its registry: duban ingest notices/2025.txt\n" \
    "# filings/2025/M06/mzj.csv          filings: year/period/code of the unit\n" \
    "# waivers.tsv                       approved exceptions: fingerprint code path reason approver expiry\n" \
    "# inbox/                            what came in, not committed (.gitignore)\n" \
    "\n" \
    "language: en              # zh, en\n" \
    "# profile: commit         # the occasion: commit, review, publish\n" \
    "# fail-on: error          # exit with 1 from this level up: info, warning, error\n" \
    "# as-of: today            # the day to judge by; without it no clock is read\n" \
    "# severity:               # other severities\n" \
    "#   LNG: warning\n" \
    "# per-path-ignore:        # not these checks in these files\n" \
    "#   \"notices/2019*\": [NOT]\n" \
    "# paths:                  # when the folders have other names\n" \
    "#   notices: notices\n" \
    "#   filings: filings\n" \
    "#   registry: registry\n"

#define ATTRIBUTES \
    "notices/** -text diff=duban\n" \
    "filings/** -text diff=duban\n" \
    "registry/** -text\n"

#define TEXTCONV \
    "#   git config diff.duban.textconv 'sh -c '\\''iconv -f UTF-8 -t UTF-8 \"$0\" >/dev/null 2>&1 && cat \"$0\" || iconv -f GB18030 -t UTF-8 \"$0\"'\\'''\n"

#define ATTRIBUTES_ZH \
    "# 逐字节保存：git 不转换换行和编码，提交的就是文件本身（duban 报告的字节位置才作数）。\n" \
    "# 要让 git diff 把 GBK 文件显示成汉字，各人在自己的仓库里执行一次：\n" \
    TEXTCONV ATTRIBUTES

#define ATTRIBUTES_EN \
    "# Byte for byte: git converts neither line ends nor encodings, so what is committed is the file itself.\n" \
    "# For git diff to show GBK as Chinese, everybody runs once in the repository:\n" \
    TEXTCONV ATTRIBUTES

#define PRE_COMMIT_REST \
    "default_install_hook_types: [pre-commit, commit-msg]\n" \
    "repos:\n" \
    "  - repo: local\n" \
    "    hooks:\n" \
    "      - id: duban-filings\n" \
    "        name: duban-filings\n" \
    "        entry: duban lint --staged --profile commit\n" \
    "        language: system\n" \
    "        files: '(^|/)(notices/[^.].*\\.(txt|md)|filings/(.*/)?[^./][^/]*|registry/([0-9]{4}/)?[^./]*\\.tsv|waivers\\.tsv)$'\n" \
    "        verbose: true\n" \
    "      - id: duban-repo\n" \
    "        name: duban-repo\n" \
    "        entry: duban lint --staged --profile commit --repo\n" \
    "        language: system\n" \
    "        always_run: true\n" \
    "        pass_filenames: false\n" \
    "        verbose: true\n" \
    "      - id: duban-commit-msg\n" \
    "        name: duban-commit-msg\n" \
    "        entry: duban lint --commit-msg\n" \
    "        language: system\n" \
    "        stages: [commit-msg]\n" \
    "        verbose: true\n"

#define PRE_COMMIT_ZH \
    "# 供 pre-commit 程序（pre-commit.com）使用：pre-commit install。不用它也可以，见 duban-repo(5)。\n" \
    "# 警告也要拦下：entry 里加 --fail-on warning。\n" \
    PRE_COMMIT_REST

#define PRE_COMMIT_EN \
    "# For the program pre-commit (pre-commit.com): pre-commit install. Plain hooks serve as well: duban-repo(5).\n" \
    "# To be stopped by warnings, too: add --fail-on warning to the entries.\n" \
    PRE_COMMIT_REST

#define HOOK_REST \
    "if [ -n \"${PRE_COMMIT_RUNNING_LEGACY:-}\" ] && grep -q 'id: *duban-' .pre-commit-config.yaml 2>/dev/null; then exit 0; fi\n"

#define HOOK_RUN \
    "duban lint --staged --profile commit; files=$?\n" \
    "duban lint --staged --profile commit --repo; repo=$?\n" \
    "[ \"$files\" -gt \"$repo\" ] && exit \"$files\"\n" \
    "exit \"$repo\"\n"

#define HOOK_ZH \
    "#!/bin/sh\n" \
    "# 由 duban init 写入：提交前检查暂存的内容，见 duban-repo(5)。\n" \
    "# 改由 pre-commit 程序执行时（pre-commit install），这里不再重复。\n"
#define HOOK_EN \
    "#!/bin/sh\n" \
    "# Written by duban init: what is staged is checked before it is committed, see duban-repo(5).\n" \
    "# Once the program pre-commit does it (pre-commit install), it is not done twice.\n"
#define MESSAGE_RUN "exec duban lint --commit-msg \"$1\"\n"

const struct init_file init_files[] = {
    { "duban.yaml", { CONFIG_ZH, CONFIG_EN } },
    { ".gitattributes", { ATTRIBUTES_ZH, ATTRIBUTES_EN } },
    { ".gitignore", { "# 收到的原件可能有手机号等个人信息，不提交；报告随时可以重新生成。\n/inbox/\n/reports/\n",
                      "# What came in may hold personal data and is not committed; reports can be made anew.\n/inbox/\n/reports/\n" } },
    { ".pre-commit-config.yaml", { PRE_COMMIT_ZH, PRE_COMMIT_EN } },
    { "notices/.gitkeep", { NULL, NULL } },
    { "filings/.gitkeep", { NULL, NULL } },
    { "registry/.gitkeep", { NULL, NULL } },
    { NULL, { NULL, NULL } },
};

const struct init_file init_hooks[] = {
    { "pre-commit", { HOOK_ZH HOOK_REST HOOK_RUN, HOOK_EN HOOK_REST HOOK_RUN } },
    { "commit-msg", { HOOK_ZH HOOK_REST MESSAGE_RUN, HOOK_EN HOOK_REST MESSAGE_RUN } },
    { NULL, { NULL, NULL } },
};
