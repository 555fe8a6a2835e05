sed -i '2s/区民政局/区卫生健康委/' filings/2025/M06/mzj.csv
