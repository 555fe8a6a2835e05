# The scale is understood where there is no unit.
cat >filings/2025/M06/nyj.csv <<'EOF'
序号,工作任务,责任单位,目标任务,已完成数,进展情况
4,建设高标准农田3.65万亩,区农业农村局,3.65,1.9,建成1.9万亩。
EOF
