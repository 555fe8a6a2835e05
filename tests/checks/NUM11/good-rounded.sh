# Rounded parts: the total may be off by half a unit of the last digit for each.
cat >filings/2025/M06/zjw.csv <<'EOF'
序号,工作任务,责任单位,计量单位,目标任务,已完成数,进展情况
1,推进老旧小区改造,区住房城乡建设委,亿元,4,1.01,东片。
2,推进老旧小区改造,区住房城乡建设委,亿元,4,1.01,南片。
3,推进老旧小区改造,区住房城乡建设委,亿元,4,1.01,西片。
合计,,,,12,3.02,
EOF
