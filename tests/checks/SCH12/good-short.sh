sed -i '1i填报单位：民政局' filings/2025/M06/mzj.csv
