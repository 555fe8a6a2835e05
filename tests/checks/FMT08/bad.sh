# The second row of item 5 leaves its number to the first.
sed -i '3s/^2025M06,[0-9]*,/2025M06,,/' filings/2025/M06/zjw.csv
