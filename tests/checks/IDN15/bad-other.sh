sed -i '2s/顾怀瑾/韩叔度/' filings/2025/M06/mzj.csv
