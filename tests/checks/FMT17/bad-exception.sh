# The others end with a stop.
for i in 1 2 3 4 5 6; do echo "$i,养老驿站建设和运营,截至6月底已经完成第$i处的选址设计，正在办理施工许可手续，预计下月开工。"; done | sed '1i序号,项目名称,进展情况
4s/，预计下月开工。/，预计/' >filings/2025/M06/mzj.csv
