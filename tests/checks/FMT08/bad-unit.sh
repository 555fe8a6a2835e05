sed -i '3s/,区民政局,/,,/' filings/2025/M06/mzj.csv
