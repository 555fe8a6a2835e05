# A head that is the period alone is what was done in it.
cat >filings/2025/M06/mzj.csv <<'Z'
序号,项目,计量单位,目标,1-6月,备注
15,新建养老驿站,家,10,7,第8家正在装修。
Z
