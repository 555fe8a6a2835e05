echo '注：数据截至6月25日,,,,' >>filings/2025/M06/mzj.csv
