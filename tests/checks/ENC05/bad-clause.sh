sed -i '2s/建成养老驿站7家/杩涘睍鎯呭喌锛氬缓鎴7家/' filings/2025/M06/mzj.csv
