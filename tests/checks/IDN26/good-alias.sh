sed -i 's/区民政局/云岫区民政局/' filings/2025/M06/mzj.csv
