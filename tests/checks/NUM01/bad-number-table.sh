# Another form, the unit in the cell.
cat >filings/2025/M06/mzj.csv <<'EOF'
序号,工作任务,责任单位,计量单位,目标任务,已完成数,完成率（%）,进展情况
2,在梧桐里等社区新建10家养老驿站,区民政局,家,12家,7,58.3,建成7家。
EOF
