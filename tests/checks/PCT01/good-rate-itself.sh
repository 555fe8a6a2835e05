# Of a rate both are usual: 92.4, and 92.4 of 95.
sed -i 's/92\.4,不适用/92.4,92.4%/' filings/2025/M06/wjw.csv
