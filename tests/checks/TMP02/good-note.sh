# The last day of the period; and days of other things than figures.
cat >filings/2025/M06/mzj.csv <<'EOF'
序号,工作任务,责任单位,目标任务,已完成数,进展情况
2,在梧桐里等社区新建10家养老驿站,区民政局,10家,7家,建成7家。
注：1.数据截至6月30日。2.第三季度申报截止7月15日，8月2日起公示。,,,,,
EOF
