# A note below the table is of a later day.
cat >filings/2025/M06/mzj.csv <<'EOF'
序号,工作任务,责任单位,目标任务,已完成数,进展情况
2,在梧桐里等社区新建10家养老驿站,区民政局,10家,7家,建成7家。
注：数据统计截止日期为7月3日。,,,,,
EOF
