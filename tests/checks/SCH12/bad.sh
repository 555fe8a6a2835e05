sed -i '1i填报单位：区教委' filings/2025/M06/mzj.csv
