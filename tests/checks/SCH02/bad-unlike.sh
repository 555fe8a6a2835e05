sed -i '1s/阶段目标/天气情况/' filings/2025/M06/mzj.csv
