sed -i '2{p;s/区民政局/民政局/}' filings/2025/M06/mzj.csv
