# More than five: told once.
sed -i 's/,区/, 区/; s/,顾/, 顾/; s/,公开/, 公开/; s/,否/, 否/' filings/2025/M06/mzj.csv
