# A table of its own may print the bound of the target.
cat >filings/2025/M06/rsj.csv <<'EOF'
序号,工作任务,责任单位,计量单位,目标任务,已完成数,完成率（%）,进展情况
5,促进城镇新增就业9000人,区人力资源社会保障局,人,9000以上,4610,51.2,新增就业4610人。
EOF
