sed -i '1isep=,' filings/2025/M06/mzj.csv
