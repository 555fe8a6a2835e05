# Prose tells of the item as a whole.
cat >filings/2025/M06/zjw.csv <<'EOF'
序号,工作任务,责任单位,进展情况
1,推进老旧小区改造,区住房城乡建设委,新开工6个，竣工2个。
EOF
