sed -i '2{h;d};3G' filings/2025/M06/mzj.csv
