sed -i 's/区民政局/区民证局/' filings/2025/M06/mzj.csv
