sed -i 's/区民政局/区敏正局/' filings/2025/M06/mzj.csv
