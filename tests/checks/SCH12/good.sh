sed -i '1i填报单位：区民政局（盖章）' filings/2025/M06/mzj.csv
