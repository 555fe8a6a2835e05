/* Numbers of Chinese prose: forms, what binds to them, and what they are. */
#include "quantity_fixture.h"

static void
reads_forms(void **state)
{
    static const struct told ROWS[] = {
        { "1,300场", "1300 场" },
        { "10,20,30", "10; 20; 30" },
        { "７００个", "700 个" },
        { "４，５６５", "4565" },
        { "2.27万平方米", "22700 平方米" },
        { "三千二百户", "3200 户" },
        { "3万5千人", "35000 人" },
        { "1亿2000万元", "120000000 元" },
        { "3万5", "35000" },
        { "三万五", "35000" },
        { "一百五", "150" },
        { "三千六", "3600" },
        { "一万二", "12000" },
        { "廿七人", "27 人" },
        { "五百卅四", "534" },
        { "俩人", "2 人" },
        { "壹佰万零伍拾肆元整", "1000054 元整" },
        { "二〇二四年", "date 2024 年" },
        { "三分之二", "fraction 2/3" },
        { "一又三分之一", "fraction 4/3" },
        { "百分之九十五", "95 %" },
        { "千分之三", "3 ‰" },
        { "百分之百", "100 %" },
        { "八成", "80 %" },
        { "三成半", "35 %" },
        { "九折", "90 %" },
        { "-3.5℃", "-3.5 ℃" },
        { "负二十三万", "-230000" },
        { "8个百分点", "8 个百分点" },
        { "翻一番", "2 倍" },
        { "翻两番", "4 倍" },
        { "一半以上", "ge 50 %" },
        { "半年", "duration 0.5 年" },
        { "一个半小时", "duration 1.5 小时" },
        { "三斤半", "3.5 斤" },
        { "50元6角三分", "50.63 元" },
        { "1.5.2", "reference" },
        { "2.1-7", "reference" },
        { "１００％", "100 %" },
        { "12345678901234567890个", "unexplained 个" },
    };
    TELL(*state, ROWS);
}

/* What other tools got wrong (peers.md, 5). */
static void
reads_what_others_do_not(void **state)
{
    static const struct told ROWS[] = {
        { "一万五千亿", "1500000000000" },
        { "二十万亿", "20000000000000" },
        { "1,100万", "11000000" },
        { "3万4000", "34000" },
        { "25万6千", "256000" },
        { "1千零20", "1020" },
        { "三十万多亿", "approx 30000000000000" },
        { "一千瓦", "1 千瓦" },
        { "两千赫", "2 千赫" },
        { "二两", "2 两" },
        { "第3万回", "ordinal 30000 回" },
        { "一万零一十二", "10012" },
        { "16.4亿", "1640000000" },
        { "百分之一点五七", "1.57 %" },
        { "两三个", "2~3 个" },
        { "一两个", "1~2 个" },
        { "两点半", "date 2.5 点" },
        { "十七十八", "17; 18" },
        { "统一", "idiom" },
        { "两会", "idiom" },
        { "过半", "idiom" },
        { "13万2", "132000" },
        { "百万元", "1000000 元" },
        { "一百九十万零三千九百七十一", "1903971" },
        { "李四人民币", "idiom" },
        { "3541.07万元2.3本项目", "35410700 元; 2.3" },
        { "100000万", "1000000000" },
        { "结余10.56亿", "1056000000" },
        { "二十一", "21" },
        { "24点5度", "24.5 度" },
        { "4/5G", "identifier" },
        { "15万", "150000" },
        { "十五点八万", "158000" },
        { "十元三角八分", "10.38 元" },
        { "18k", "identifier" },
        { "15307971214", "phone 15307971214" },
        { "一点/七八万亿", "idiom; 7000000000000~8000000000000" },
        { "9-7", "9; 7" },
    };
    TELL(*state, ROWS);
}

static void
binds_ranges(void **state)
{
    static const struct told ROWS[] = {
        { "5—8个", "5~8 个" },
        { "5-8个", "5~8 个" },
        { "5~8个", "5~8 个" },
        { "5至8个", "5~8 个" },
        { "三到五座", "3~5 座" },
        { "5个到8个", "5~8 个" },
        { "10%—15%", "10~15 %" },
        { "5-8%", "5~8 %" },
        { "百分之三十到四十一", "30~41 %" },
        { "八成到九成", "80~90 %" },
        { "5至8万", "50000~80000" },
        { "两到三仟元", "2000~3000 元" },
        { "8500到3万元", "8500~30000 元" },
        { "三五百块", "300~500 块" },
        { "四十五六万", "450000~460000" },
        { "8-5个", "8; 5 个" },
        { "0—3岁", "0~3 岁" },
        { "2023—2025年", "date 2023~2025 年" },
        { "由12家增至20家", "12 家; 20 家" },
        { "010-64035547", "phone" },
    };
    TELL(*state, ROWS);
}

static void
binds_bounds(void **state)
{
    static const struct told ROWS[] = {
        { "不少于12次", "ge 12 次" },
        { "至少5个", "ge 5 个" },
        { "每月至少开展两次", "ge 2 次 /month" },
        { "20期以上", "ge 20 期" },
        { "3个及以上", "ge 3 个" },
        { "超过800家", "gt 800 家" },
        { "突破5万人", "gt 50000 人" },
        { "总数达到17个", "ge 17 个" },
        { "力争达到46家", "ge 46 家" },
        { "控制在4.5%以内", "le 4.5 %" },
        { "控制在4.5%左右", "approx 4.5 %" },
        { "不超过3天", "duration le 3 天" },
        { "不足100户", "lt 100 户" },
        { "低于5%", "lt 5 %" },
        { "约300人", "approx 300 人" },
        { "3200余户", "approx 3200 户" },
        { "十余万人", "approx 100000 人" },
        { "20多个", "approx 20 个" },
        { "500多亿", "approx 50000000000" },
        { "6%左右", "approx 6 %" },
        { "超过3200余户", "gt 3200 户" },
        { "近百名", "approx 100 名" },
        { "上百家", "approx 100 家" },
        { "百余名", "approx 100 名" },
        { "数万人", "approx 人" },
        { "几十个", "approx 个" },
        { "签约5000人", "5000 人" },
        { "下达3.5亿元", "350000000 元" },
        { "附近3处", "3 处" },
        { "5日内", "duration le 5 日" },
        { "10个多功能厅", "10 个" },
        { "提前2年", "duration 2 年" },
    };
    TELL(*state, ROWS);
}

static void
binds_per(void **state)
{
    static const struct told ROWS[] = {
        { "平均每条路建设10台", "10 台 /条" },
        { "每个街道2名", "2 名 /个" },
        { "每所学校配备3名", "3 名 /所" },
        { "每户补贴200元", "200 元 /户" },
        { "每千人口拥有床位5张", "1000 人; 5 张 /千人" },
        { "每季度1期、每年4场", "1 期 /quarter; 4 场 /year" },
        { "每两年一次", "duration 2 年; 1 次 /两年" },
        { "每3个月2次", "duration 3 个月; 2 次 /3个月" },
        { "每月2次，全年24次", "2 次 /month; 24 次" },
        { "达到每千人6.5批次", "1000 人; ge 6.5 批次 /千人" },
        { "达到每千人6张左右", "1000 人; approx 6 张 /千人" },
        { "每个站点2名,签约率45%", "2 名 /个; 45 %" },
        { "控制在8/10万以下", "le 8 /10万" },
        { "1家长者食堂", "1 家" },
        { "改良3.6万头次", "36000 头次" },
        { "不低於8000萬元", "ge 80000000 元" },
        { "約900戶", "approx 900 戶" },
        { "2次/月", "2 次 /month" },
        { "200元/人", "200 元 /人" },
        { "35微克/立方米", "35 微克/立方米" },
    };
    TELL(*state, ROWS);
}

static void
knows_what_counts_nothing(void **state)
{
    static const struct told ROWS[] = {
        { "M101线一期工程", "identifier; ordinal 1" },
        { "1102街区", "identifier 1102" },
        { "“12345”市民服务热线", "identifier 12345" },
        { "12345热线", "identifier 12345" },
        { "“七类重点人群”", "identifier 7 类" },
        { "5G+院前急救", "identifier" },
        { "G109国道", "identifier" },
        { "4A级景区", "identifier" },
        { "“1+3+N”体系", "identifier" },
        { "第七批", "ordinal 7 批" },
        { "第3", "ordinal 3" },
        { "怡乐园二区", "ordinal 2" },
        { "西一号路", "identifier 1" },
        { "〔2024〕1号", "reference" },
        { "第5条", "reference 5 条" },
        { "附件2", "reference 2" },
        { "2024年12月底前", "date 2024 年; date 12 月" },
        { "12月5日", "date 12 月; date 5 日" },
        { "8月16号", "date 8 月; date 16 号" },
        { "8时30分", "date 8 时; date 30 分" },
        { "10:30-11:00", "date" },
        { "2024-01-05", "date" },
        { "一季度", "date 1 季度" },
        { "第一季度", "date 1 季度" },
        { "上半年", "date 0.5 年" },
        { "周三", "date 3" },
        { "一周三次", "duration 1 周; 3 次" },
        { "每周三次", "3 次 /week" },
        { "24小时", "duration 24 小时" },
        { "一刻钟便民生活圈", "duration 1 刻钟" },
        { "三年行动", "duration 3 年" },
        { "一体化", "idiom" },
        { "进一步", "idiom" },
        { "千方百计", "idiom" },
        { "一批", "idiom" },
        { "三三两两", "idiom" },
        { "万家灯火", "idiom" },
        { "陆地、队伍、收拾、四川", "idiom; idiom; idiom; idiom" },
        { "第一时间", "idiom" },
        { "5条件", "5" },
        { "3家园", "3" },
        { "5个城市治理大脑应用场景", "5 个" },
        { "10项目标任务", "10 项" },
        { "万元", "idiom" },
        { "电话：88886666", "phone 88886666" },
    };
    TELL(*state, ROWS);
}

static void
cuts_exactly(void **state)
{
    struct fixture *f = *state;
    struct str text = STR("约开工不少于2.27万平方米左右。");
    struct quantities found = fixture_find(f, text);
    assert_int_equal(found.len, 1);
    const struct quantity *q = &found.items[0];
    assert_true(str_eq(str_sub(text, q->span.from, q->span.to), STR("2.27万平方米")));
    assert_true(str_eq(str_sub(text, q->numeral.from, q->numeral.to), STR("2.27万")));
    assert_true(
        str_eq(str_sub(text, q->unit_span.from, q->unit_span.to), STR("平方米")));
    assert_true(str_eq(str_sub(text, q->bound.from, q->bound.to), STR("不少于")));
    assert_true(
        str_eq(str_sub(text, q->bound_after.from, q->bound_after.to), STR("左右")));
    assert_int_equal(q->comparator, COMPARATOR_GE);
    assert_true(q->approximate);
    assert_true(str_eq(q->measure->canonical, STR("平方米")));
    assert_int_equal(q->numerals, 1);
}

/* What stands outside of WITHIN is not seen, and neither is a part of a number. */
static void
stays_within(void **state)
{
    struct fixture *f = *state;
    struct str text = STR("12个34个56个");
    struct quantities found = { 0 };
    quantities_find(&f->arena, f->tables, f->rules, text, (struct span){ 5, 10 },
                    &found);
    assert_int_equal(found.len, 1);
    assert_int_equal(found.items[0].span.from, 5);
    assert_int_equal(found.items[0].span.to, 10);
}

/* 1.5 亩 = 1000 平方米 by the table alone. */
static void
converts_exactly(void **state)
{
    struct fixture *f = *state;
    struct decimal area;
    struct quantities found = fixture_find(f, STR("1.5亩"));
    assert_int_equal(found.len, 1);
    assert_true(
        decimal_multiply(found.items[0].value, found.items[0].measure->factor, &area));
    assert_true(str_eq(decimal_print(&f->arena, area), STR("1000")));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_forms),      cmocka_unit_test(reads_what_others_do_not),
        cmocka_unit_test(binds_ranges),     cmocka_unit_test(binds_bounds),
        cmocka_unit_test(binds_per),        cmocka_unit_test(knows_what_counts_nothing),
        cmocka_unit_test(cuts_exactly),     cmocka_unit_test(stays_within),
        cmocka_unit_test(converts_exactly),
    };
    return cmocka_run_group_tests(tests, fixture_open, fixture_close);
}
