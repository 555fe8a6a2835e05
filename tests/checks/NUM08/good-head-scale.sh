# The head alone names the measure, of the target and of what is done.
cat >filings/2025/M06/nyj.csv <<'END'
序号,工作任务,责任单位,年度目标（万亩）,累计完成（万亩）,完成率,进展情况
4,建设高标准农田3.65万亩,区农业农村局,3.65,1.9,52.1%,建成高标准农田1.9万亩。
END
