sed -i 's/提供文化惠民演出服务6万人次/服务6万燃气用户/' notices/2025.txt
sed -i 's/,万人次,6,/,万户,6,/' filings/2025/M06/wlj.csv
