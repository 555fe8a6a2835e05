echo '填报人：张三，审核人：李四' >>filings/2025/M06/mzj.csv
