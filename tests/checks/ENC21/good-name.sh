# People write their names as they like.
sed -i '2s/顾怀瑾/顧懷瑾/' filings/2025/M06/mzj.csv
