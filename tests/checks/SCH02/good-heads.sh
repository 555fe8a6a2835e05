# A month's heads that are not in the canonical words.
cat >filings/2025/M06/mzj.csv <<'Z'
序号,项目,计量单位,全年目标数,1-6月完成,情况说明,存在的困难,下半年安排
15,新建养老驿站,家,10,7,累计建成养老驿站7家。,,年底前全部建成
Z
