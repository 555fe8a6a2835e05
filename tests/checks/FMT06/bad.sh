echo '填报人：甲　　审核人：乙' >>filings/2025/M06/mzj.csv
