# The target says 万亩, and what is done says nothing.
cat >filings/2025/M06/nyj.csv <<'EOF'
序号,工作任务,责任单位,目标任务,已完成数,进展情况
4,建设高标准农田3.65万亩,区农业农村局,3.65万亩,2.9,建成高标准农田2.9万亩。
EOF
