echo '注：数据截至25日' >>filings/2025/M06/mzj.csv
