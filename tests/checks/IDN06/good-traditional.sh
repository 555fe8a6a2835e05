sed -i '2s/,区民政局,/,區民政局,/' filings/2025/M06/mzj.csv
