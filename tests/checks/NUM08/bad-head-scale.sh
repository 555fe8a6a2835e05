# 万 stands in the head and has gone into the figure, too.
cat >filings/2025/M06/nyj.csv <<'END'
序号,工作任务,责任单位,年度目标（万亩）,累计完成（万亩）,完成率,进展情况
4,建设高标准农田3.65万亩,区农业农村局,36500,19000,52.1%,建成高标准农田1.9万亩。
END
