/* PUB: what must not be published. Rules find the shapes; here are the proofs. Nothing
 * these checks find is ever printed in full (lint/mask.h). */
#include "lint/scan.h"

typedef bool (*proof)(struct str digits);

/* GB 11643-1999, 5: the last of 18 characters proves the other 17. */
static bool
identity_proved(struct str id)
{
    static const int weights[17] = {
        7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2
    };
    if (id.len != 18)
        return false;
    int sum = 0;
    for (size_t i = 0; i < 17; i++)
        sum += weights[i] * (id.ptr[i] - '0');
    char last = id.ptr[17] == 'x' ? 'X' : id.ptr[17];
    return last == "10X98765432"[sum % 11];
}

/* ISO/IEC 7812-1, annex B: the Luhn formula, blanks left out. */
static bool
card_proved(struct str card)
{
    int sum = 0, place = 0;
    for (size_t i = card.len; i > 0; i--) {
        if (card.ptr[i - 1] == ' ')
            continue;
        int digit = card.ptr[i - 1] - '0';
        if (place++ % 2)
            digit = digit > 4 ? digit * 2 - 9 : digit * 2;
        sum += digit;
    }
    return sum % 10 == 0;
}

enum { PROOF_NONE, PROOF_IDENTITY, PROOF_BANK_CARD };

static void
look_private(struct run *run, const struct check *self)
{
    const struct rule_scan *scan = lint_scan(run, "privacy");
    size_t at = 0;
    for (const struct rule_hit *hit; (hit = scan_next(scan, self, &at));) {
        struct str what = text_view(run->text, hit->span);
        int wanted = rule_choice(hit->rule, "proof");
        if (wanted == PROOF_BANK_CARD && !card_proved(what))
            continue;
        bool doubtful = wanted == PROOF_IDENTITY && !identity_proved(what);
        if (doubtful && str_ends(what, STR("000")))
            continue; /* PUB13's */
        struct finding *finding = found(run, self, hit->span, doubtful);
        finding->words[0] = what;
        if (doubtful)
            finding->severity = SEVERITY_WARNING;
    }
    scan_end(run, self, scan);
}

CHECK(PUB01) = {
    .name = "mobile-number",
    .severity = SEVERITY_ERROR,
    .on_filing = true,
    .guards = true,
    .title = { "有手机号码", "a mobile phone number" },
    .why = { "公开个人手机号属于泄露个人信息",
             "publishing it discloses personal data" },
    .hint = { "删去，或改为“{1}”", "delete it, or write {1}" },
    .bad = "联系人 138-0000-1234",
    .good = "联系人 138****1234",
    .source = "《个人信息保护法》第28、51条；YD/T 信息脱敏 138****1234 形式",
    SAYS({ "{1}", "{1}" }),
    .look = look_private,
};

CHECK(PUB02) = {
    .name = "identity-number",
    .severity = SEVERITY_ERROR,
    .on_filing = true,
    .guards = true,
    .title = { "有居民身份证号码", "an identity card number" },
    .why = { "公开身份证号属于泄露个人信息", "publishing it discloses personal data" },
    .hint = { "删去", "delete it" },
    .bad = "11010519491231002X",
    .good = "1**********1234",
    .source = "GB 11643-1999；《个人信息保护法》第28、51条",
    SAYS({ "{1}", "{1}" }, { "{1}，校验位不符，可能抄错",
                             "{1}; its check digit is wrong, perhaps a slip" }),
    .look = look_private,
};

CHECK(PUB03) = {
    .name = "landline-number",
    .severity = SEVERITY_WARNING,
    .on_filing = true,
    .guards = true,
    .title = { "有固定电话号码", "a landline number" },
    .why = { "内部联系电话随文公开后难以收回",
             "once published, an internal number cannot be taken back" },
    .hint = { "公开前删去；政务热线等公开号码可保留",
              "delete it before publishing; public hotlines may stay" },
    .bad = "联系电话：010-00001234",
    .good = "请拨打12345热线",
    .source = "observed: contact lines at the foot of published tables",
    SAYS({ "{1}", "{1}" }),
    .look = look_private,
};

CHECK(PUB04) = {
    .name = "bank-card",
    .severity = SEVERITY_ERROR,
    .on_filing = true,
    .guards = true,
    .title = { "有银行卡号", "a bank card number" },
    .why = { "金融账户属于敏感个人信息",
             "financial accounts are sensitive personal data" },
    .hint = { "删去", "delete it" },
    .bad = "卡号：6222021234567890128",
    .good = "卡号另行通知",
    .source = "《个人信息保护法》第28条；ISO/IEC 7812-1",
    SAYS({ "{1}", "{1}" }),
    .look = look_private,
};

CHECK(PUB05) = {
    .name = "email-or-messenger",
    .severity = SEVERITY_WARNING,
    .on_filing = true,
    .guards = true,
    .title = { "有个人邮箱或即时通信账号", "a private e-mail or messenger account" },
    .why = { "公开个人账号属于泄露个人信息", "publishing it discloses personal data" },
    .hint = { "删去，或改用单位公开邮箱",
              "delete it, or give the office's public address" },
    .bad = "报送至 abc_123@example.com",
    .good = "通过政务内网报送",
    .source = "《个人信息保护法》第4条",
    SAYS({ "{1}", "{1}" }),
    .look = look_private,
};

CHECK(PUB06) = {
    .name = "home-address",
    .severity = SEVERITY_ERROR,
    .on_filing = true,
    .guards = true,
    .title = { "有个人住址", "a person's home" },
    .why = { "住址属于个人信息", "a home is personal data" },
    .hint = { "只写到街道、社区", "name the community at most" },
    .bad = "张某，3号楼2单元501",
    .good = "某街道某社区",
    .source = "《个人信息保护法》第28、51条",
    SAYS({ "{1}", "{1}" }),
    .look = look_private,
};

CHECK(PUB07) = {
    .name = "sensitive-person",
    .severity = SEVERITY_ERROR,
    .on_filing = true,
    .guards = true,
    .title = { "有个人的病情、残疾或救助信息",
               "a named person's illness, disability or relief" },
    .why = { "医疗健康、救助信息属于敏感个人信息",
             "health and relief are sensitive personal data" },
    .hint = { "只写户数、人数", "give numbers only" },
    .bad = "张三（尿毒症）救助2万元",
    .good = "救助低保家庭12户",
    .source = "《个人信息保护法》第28条",
    SAYS({ "{1}", "{1}" }),
    .look = look_private,
};

CHECK(PUB09) = {
    .name = "complainant",
    .severity = SEVERITY_ERROR,
    .on_filing = true,
    .guards = true,
    .title = { "有诉求人的信息", "who complained" },
    .why = { "泄露诉求人信息违反信访和热线办理规定",
             "rules of petitions and hotlines forbid it" },
    .hint = { "删去工单号和诉求人信息", "delete the ticket and the person" },
    .bad = "工单20250601，李某，电话…",
    .good = "解决诉求1条",
    .source = "信访工作条例 第30条",
    SAYS({ "{1}", "{1}" }),
    .look = look_private,
};

/* What a spreadsheet rounded to 15 digits, or wrote as 1.1E+17. */
static void
look_damaged(struct run *run, const struct check *self)
{
    const struct rule_scan *scan = lint_scan(run, "privacy");
    for (size_t i = 0; i < scan->hits.len; i++) {
        const struct rule_hit *hit = &scan->hits.items[i];
        struct str what = text_view(run->text, hit->span);
        bool rounded = rule_choice(hit->rule, "proof") == PROOF_IDENTITY &&
                       str_ends(what, STR("000")) && !identity_proved(what);
        if (rounded || str_eq(rule_gives(hit->rule, "check"), str_of(self->code)))
            found(run, self, hit->span, 0)->words[0] = what;
    }
    scan_end(run, self, scan);
}

CHECK(PUB13) = {
    .name = "damaged-identity",
    .severity = SEVERITY_WARNING,
    .on_filing = true,
    .guards = true,
    .title = { "像是被表格软件弄坏的身份证号",
               "perhaps an identity number that a spreadsheet damaged" },
    .why = { "原来多半是身份证号，既泄露又失真",
             "it was one: disclosed, and spoiled as well" },
    .hint = { "删去", "delete it" },
    .bad = "110105194912310000；1.10105E+17",
    .good = "不出现",
    .source = "checks.md PUB13; GB 11643-1999",
    SAYS({ "{1}", "{1}" }),
    .look = look_damaged,
};

CHECK(PUB08) = {
    .name = "number-plate",
    .severity = SEVERITY_WARNING,
    .on_filing = true,
    .guards = true,
    .title = { "有车牌号码", "a number plate" },
    .why = { "车牌可以关联到个人", "a plate leads to a person" },
    .hint = { "删去", "delete it" },
    .bad = "京A·12345",
    .good = "公交车12辆",
    .source = "GA 36-2018; 《个人信息保护法》第4条",
    SAYS({ "{1}", "{1}" }),
    .look = look_private,
};

CHECK(PUB10) = {
    .name = "secret-mark",
    .severity = SEVERITY_ERROR,
    .on_filing = true,
    .title = { "有密级或不公开标记", "a mark of secrecy" },
    .why = { "带密级或内部标记的文件不得公开", "what bears it must not be published" },
    .hint = { "先确认定密与公开属性，再处理",
              "first settle whether it may be published at all" },
    .bad = "内部资料，注意保存",
    .good = "（此件公开发布）",
    .source = "《保守国家秘密法》第22条；GB/T 9704-2012, 7.2.2 密级和保密期限",
    SAYS({ "“{1}”", "{1}" }),
    .look = look_private,
};

CHECK(PUB11) = {
    .name = "work-path",
    .severity = SEVERITY_ERROR,
    .on_filing = true,
    .guards = true,
    .title = { "有内部路径、内网地址或口令", "an internal path, address or password" },
    .why = { "会泄露人员姓名和内部网络结构",
             "it tells people's names and the inner network" },
    .hint = { "删去", "delete it" },
    .bad = "见 C:\\Users\\zhang\\桌面\\表.xlsx",
    .good = "见附件1",
    .source = "RFC 1918; GB/T 22239-2019",
    SAYS({ "{1}", "{1}" }),
    .look = look_private,
};

CHECK(PUB12) = {
    .name = "bad-mask",
    .severity = SEVERITY_WARNING,
    .on_filing = true,
    .guards = true,
    .title = { "脱敏不彻底", "a mask that hides too little" },
    .why = { "留下的数字仍可推出本人", "what is left still leads to the person" },
    .hint = { "手机号遮中间四位；身份证号连出生日期一并遮去",
              "of a mobile number hide the middle four, of an identity number the birthday" },
    .bad = "138*2345678",
    .good = "138****5678",
    .source = "GB/T 37964-2019 个人信息去标识化指南",
    SAYS({ "{1}", "{1}" }),
    .look = look_private,
};
