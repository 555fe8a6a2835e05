# Another form than the canonical one: one finding a file.
cat >filings/2025/M06/mzj.csv <<'END'
序号,项目名称,责任单位,目标任务,累计完成
2,新建10家养老驿站,区民政局,10,7
,改造30处活动场所,,30,12
,更新20台设备,,20,20
END
