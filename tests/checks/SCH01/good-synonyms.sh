sed -i '1s/填报日期/报送日期/; 1s/项目编号/序号/' filings/2025/M06/mzj.csv
