# Somebody put the filings of several units together.
sed -n 2p filings/2025/M06/zjw.csv >>filings/2025/M06/mzj.csv
sed -i '1i填报单位：区政府督查室' filings/2025/M06/mzj.csv
