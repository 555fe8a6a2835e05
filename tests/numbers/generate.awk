# Every form of numeral x bound x measure word, and every measure word of measures.tsv: "text<TAB>value<TAB>comparator<TAB>unit".
# Input: rules/tables/measures.tsv, but for 兆, a measure behind Arabic digits alone. The numerals are written here, from the value, by the rules of GB/T 15835 and not by ours.
BEGIN {
    FS = "\t"
    split("零 一 二 三 四 五 六 七 八 九", plain, " "); split("零 壹 贰 叁 肆 伍 陆 柒 捌 玖", formal, " ")
    split("０ １ ２ ３ ４ ５ ６ ７ ８ ９", wide, " ")
    split("1 2 3 5 8 9 10 11 12 15 19 20 21 30 45 99 100 101 110 111 115 200 250 305 350 999 1000 1001 1010 1015 1100 1234 2000 5050 " \
          "9999 10000 10001 10010 10100 11000 12345 20500 50005 99999 100000 100001 101000 120300 500050 1000000 1000001 1010101 3456789 " \
          "10000000 10000001 20300040 99999999 100000000 100000001 100010000 120000000 1000000000 1234567890 10000000000 100000000001 " \
          "1000000000000", whole, " ")
    split("0.1 0.05 0.001 1.5 2.27 3.14 10.01 20.5 100.25 1500.75 12345.678", decimal, " ")
    split(", 不少于, 至少, 不低于, 超过, 突破, 不超过, 不高于, 低于, 少于, 约, 近, , , , , ", before, ", ")
    split(", , , , , , , , , , , , 以上, 及以上, 以下, 以内, 左右", behind, ", ")
    split("eq ge ge ge gt gt le le lt lt approx approx ge ge le le approx", sign, " ")
    split("个 家 人 人次 公里 万平方米 元 平方米 户 吨 千瓦时", unit, " ")
}
!/^#/ && NF > 4 && $1 !~ /^(printed|兆)$/ && $5 ~ /^(unit|count|money|compound)$/ { measures[++count] = $1 }
END {
    for (i = 1; i in whole; i++) forms(whole[i])
    for (i = 1; i in decimal; i++) points(decimal[i])
    for (i = 1; i <= count; i++) for (k = 1; k <= 3; k++) measured(measures[i], k)
}
function forms(n) {
    all(n, n); all(grouped(n), n); all(letters(n, wide), n)
    all(han(n, plain, "十百千"), n)
    if (n >= 10) all(han(n, formal, "拾佰仟"), n)
    if (n % 10000 == 0 && n < 100000000) all(n / 10000 "万", n)
    if (n % 100000000 == 0) all(n / 100000000 "亿", n)
    if (n > 10000 && n % 1000 == 0 && n % 10000 && n < 100000) all(int(n / 10000) "万" n % 10000 / 1000 "千", n)
}
function points(n,    at) {
    at = index(n, ".")
    all(n, n); all(letters(substr(n, 1, at - 1), wide) "．" letters(substr(n, at + 1), wide), n)
    all(han(substr(n, 1, at - 1), plain, "十百千") "点" letters(substr(n, at + 1), plain), n)
    percent(n "%", n); percent("百分之" n, n)
    percent("百分之" han(substr(n, 1, at - 1), plain, "十百千") "点" letters(substr(n, at + 1), plain), n)
}
# In all bounds, with all the units.
function all(text, value,    b, u) {
    for (b = 1; b in sign; b++) for (u = 1; u in unit; u++) say(text unit[u], value, b, unit[u])
}
function percent(text, value,    b) { for (b = 1; b in sign; b++) say(text, value, b, "%") }
function say(text, value, b, name,    times) {
    times = 1
    if (name ~ /^万/) { sub(/^万/, "", name); times = 10000; if (text ~ /[万亿]/) return }
    if (name ~ /^千/ && text ~ /亿零/) return # 一亿零一千瓦时 says two things
    print "全年计划完成" before[b] text behind[b] "，其余另行安排。\t" shifted(value, times) "\t" sign[b] "\t" name
}
# 2.27 x 10000 without floating point.
function shifted(value, times,    at, left, right) {
    if (times == 1) return value
    at = index(value, ".")
    if (!at) return value "0000"
    left = substr(value, 1, at - 1); right = substr(value "0000", at + 1)
    value = left substr(right, 1, 4); right = substr(right, 5)
    sub(/^0+/, "", value); sub(/0+$/, "", right)
    return (value == "" ? "0" : value) (right == "" ? "" : "." right)
}
# Each measure word with three numbers; what makes a date, a part of a number or a share of one is told apart below.
function measured(name, k,    text, value) {
    if (name ~ /^(年|年度|月|月份|日|号|季度|年代|世纪|时|点|分|刻|秒|番|成|折)$/) return
    text = k == 1 ? "37" : k == 2 ? "二百零六" : "4.5"
    value = k == 2 ? "206" : text
    print "共" text name "。\t" value "\teq\t" name
}
function letters(n, digits,    i, out) {
    for (i = 1; i <= length(n); i++) out = out digits[substr(n, i, 1) + 1]
    return out
}
function grouped(n,    out) {
    while (length(n) > 3) { out = "," substr(n, length(n) - 2) out; n = substr(n, 1, length(n) - 3) }
    return n out
}
function han(n, digits, scales,    out, left) {
    n = n + 0
    if (n == 0) return digits[1]
    if (n >= 100000000) {
        left = int(n / 100000000); n -= left * 100000000
        return han(left, digits, scales) "亿" rest(n, 10000000, digits, scales)
    }
    if (n >= 10000) {
        left = int(n / 10000); n -= left * 10000
        return han(left, digits, scales) "万" rest(n, 1000, digits, scales)
    }
    return below(n, digits, scales, 1)
}
function rest(n, full, digits, scales) {
    if (n == 0) return ""
    return (n < full ? digits[1] : "") (n >= 10000 ? han(n, digits, scales) : below(n, digits, scales, 0))
}
# FIRST: 十二 and not 一十二; the financial form always says 壹拾.
function below(n, digits, scales, first,    out, k, power, d, zero) {
    for (k = 3; k >= 0; k--) {
        power = 10 ^ k; d = int(n / power); n -= d * power
        if (d == 0) { zero = out != ""; continue }
        if (zero) out = out digits[1]
        zero = 0
        if (!(first && k == 1 && d == 1 && out == "" && digits[2] == "一")) out = out digits[d + 1]
        if (k) out = out substr3(scales, k)
    }
    return out
}
# The Kth character of three bytes: awk may count bytes.
function substr3(s, k,    parts) { split(s == "十百千" ? "十 百 千" : "拾 佰 仟", parts, " "); return parts[k] }
