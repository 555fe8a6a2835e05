sed -i '/协办单位/d' notices/2025.txt
