# No figure and no narrative: nothing explains the blank.
sed -i '2s/,7,70.0%,/,,,/; 2s/,截至6月25日.*扶手。,/,,/' filings/2025/M06/mzj.csv
