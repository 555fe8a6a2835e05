# A table of prose has no column of targets.
cat >filings/2025/M06/zwj.csv <<'EOF'
序号,工作任务,责任单位,进展情况
10,完善政务服务大厅帮办代办机制,区政务服务局,帮办代办延伸到乡镇便民中心。
EOF
